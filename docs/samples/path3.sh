TOKEN=$(curl -s http://localhost:3000/api/customers/auth/login \
  -H 'Content-Type: application/json' \
  -d "{\"email\": \"$ASKBOB_EMAIL\", \"password\": \"$ASKBOB_PASSWORD\"}" \
  | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
SESSION=$(curl -s http://localhost:3000/api/chat/session \
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{}' \
  | sed 's/.*"session_id":"\([^"]*\)".*/\1/')
curl -s http://localhost:3000/api/chat/message \
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
  -d "{\"session_id\": \"$SESSION\", \"message\": \"What does a boiler service cost?\"}"
