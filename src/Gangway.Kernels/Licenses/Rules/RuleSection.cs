namespace Gangway.Kernels.Licenses.Rules;

/// <summary>The parts of an index, in their order in the file.</summary>
internal enum RuleSection
{
    /// <summary>Open addressing by digest: its upper 48 bits, and in the lower 16 a word's number plus one; 0 is free.</summary>
    Vocabulary,

    /// <summary>A <see cref="RuleWordKind"/> for each word.</summary>
    WordKinds,

    /// <summary>Of all rules, one behind the other; a rule that begins another lies in that.</summary>
    Words,

    /// <summary><see cref="RuleRow"/>s in the order of their words.</summary>
    Rules,

    /// <summary>Pairs: first word in its rule, count.</summary>
    Phrases,

    /// <summary><see cref="RuleNode"/>s.</summary>
    Nodes,

    /// <summary>For each word, 1 + the node that it leads to from the root.</summary>
    Roots,

    /// <summary>A bit for each pair of words (hashed) that begins a rule.</summary>
    Pairs,

    /// <summary>Open addressing by node and word.</summary>
    ChildKeys,

    /// <summary>1 + the node behind each of <see cref="ChildKeys"/>.</summary>
    Children,

    /// <summary>See <see cref="RuleGrams"/>.</summary>
    GramFilter,

    /// <summary>Where each bucket of <see cref="GramTags"/> begins, and the end of the last.</summary>
    GramStarts,

    GramTags,

    /// <summary>Where each gram's <see cref="Postings"/> begin, and the end of the last.</summary>
    PostingStarts,

    /// <summary>Rules, rising.</summary>
    Postings,

    NameEnds,

    /// <summary>UTF-8.</summary>
    Names,

    ExpressionEnds,

    /// <summary>UTF-8.</summary>
    Expressions,
}
