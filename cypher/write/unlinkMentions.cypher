// $names: the mentions under these names refer to nothing, until they are linked again.
UNWIND $names AS name
MATCH (:Mention {key: name})-[r:REFERS_TO]->()
DELETE r
