// Whether there is any judgement at all.
RETURN EXISTS { (:Judgement) } AS any
