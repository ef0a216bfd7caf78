curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  "$ROOFTOP/api/projects/$project/contracts" -d '{
    "lines": [{ "description": "Solar panels, 440 W", "quantity": 15, "unitPrice": 31000 }],
    "deposit": 40000,
    "solicited": true
  }'
