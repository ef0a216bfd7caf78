curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  "$ROOFTOP/api/projects" -d '{ "productsOfInterest": [], "colour": "blue" }'
