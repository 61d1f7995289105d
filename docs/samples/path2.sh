curl -s http://localhost:3000/api/widget/chat \
  -H 'Content-Type: application/json' \
  -H 'X-Widget-Key: pk_live_YOUR_WIDGET_KEY' \
  -H 'Origin: https://www.your-site.example' \
  -d '{"message": "What does a boiler service cost?"}'
