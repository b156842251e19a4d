CREATE CONSTRAINT saved_question_id IF NOT EXISTS FOR (q:SavedQuestion) REQUIRE q.id IS UNIQUE
