namespace Gangway.Kernels.Licenses.Rules;

/// <summary>The parts of an index, in their order in the file.</summary>
internal enum RuleSection
{
    WordDigests,
    WordIds,
    WordKinds,
    Words,
    Rules,
    Phrases,
    Nodes,
    Roots,
    ChildKeys,
    Children,
    Grams,
    Postings,
    NameEnds,
    Names,
    ExpressionEnds,
    Expressions,
}
