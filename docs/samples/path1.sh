curl -s http://localhost:3000/api/chat \
  -H 'Content-Type: application/json' \
  -d '{"message": "What does a boiler service cost?"}'
