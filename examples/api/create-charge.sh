curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  "$ROOFTOP/api/projects/$project/charges" -d '{
    "amount": 40000, "type": "Bank transfer", "paid_by": "Ada Byron"
  }'
