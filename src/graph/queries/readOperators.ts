/**
 * The operators of plans that only read, by name: those of Neo4j's reference ("Operators in detail", 5.26) and of its
 * plan descriptions, without what writes, locks, loads, opens transactions or administers. What is not named here is
 * refused, so that an operator of a later Neo4j is added when it has been looked at.
 */

const NAMED = new Set(
  `AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker CacheProperties CartesianProduct
  ConditionalApply Distinct Eager EagerAggregation EmptyResult EmptyRow ExhaustiveLimit Expand(All) Expand(Into) Filter
  IntersectionNodeByLabelsScan LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit
  MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin
  NodeLeftOuterHashJoin NodeRightOuterHashJoin NonFuseable NonPipelined NonPipelinedStreaming NullifyMetadata Optional
  OptionalExpand(All) OptionalExpand(Into) OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop
  PathPropagatingBFS PreserveOrder ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore
  RemoteBatchProperties RemoteBatchPropertiesWithFilter Repeat(Trail) Repeat(Walk) BidirectionalRepeat(Trail) RollUpApply
  SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip Sort StatefulShortestPath(All)
  StatefulShortestPath(Into) SubtractionNodeByLabelsScan Top Top1WithTies Trail TriadicBuild TriadicFilter
  TriadicSelection Union UnionNodeByLabelsScan Unwind ValueHashJoin`
    .split(/\s+/)
    .filter(Boolean),
);

const INDEX = '(?:Unique)?Index(?:Scan|Seek|SeekByRange|ContainsScan|EndsWithScan)';

/** Families of operators whose names are put together. */
const FAMILIES: readonly RegExp[] = [
  new RegExp(`^(?:Partitioned)?Node${INDEX}$`),
  new RegExp(
    `^(?:Partitioned)?(?:Directed|Undirected)(?:AllRelationshipsScan|RelationshipBy(?:Element)?IdSeek|Relationship${INDEX}|RelationshipTypeScan|UnionRelationshipTypesScan)$`,
  ),
  /^Partitioned(?:AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan|SubtractionNodeByLabelsScan|Unwind)$/,
  /^VarLengthExpand\((?:All|Into|Pruning|Pruning,BFS|Pruning,BFS,All|Pruning,BFS,Into)\)$/,
];

export const isReadOperator = (name: string): boolean =>
  NAMED.has(name) || FAMILIES.some((family) => family.test(name));
