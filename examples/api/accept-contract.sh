curl -sS -X POST -H "Authorization: Bearer $TOKEN" "$ROOFTOP/api/projects/$project/accept"
