// When the newest document was published.
MATCH (d:Document)
WHERE d.published IS NOT NULL
RETURN max(d.published) AS newest
