# You choose the id that photos wait under; the project takes them along.
photos=$(node -p 'crypto.randomUUID()')
curl -sS -H "Authorization: Bearer $TOKEN" "$ROOFTOP/api/projects/files" \
  -F fileAssociationId="$photos" -F fileCode=switchboard_photo -F file=@switchboard.jpg
