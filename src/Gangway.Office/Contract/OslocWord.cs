namespace Gangway.Office.Contract;

/// <summary>The words of the OSLOC language that build the tree of a checklist.</summary>
public enum OslocWord
{
    /// <summary>A way of using the software that the reader is free to choose; several may be joined by OR.</summary>
    UseCase,

    If,

    /// <summary>"Only if not": what lies below does not hold where the condition does.</summary>
    ExceptIf,

    Must,

    MustNot,

    /// <summary>Says more about the line it lies below.</summary>
    Attribute,

    Remarks,

    /// <summary>Alternatives side by side, each a <see cref="Branch"/>: one of them is enough.</summary>
    Choice,

    /// <summary>EITHER or OR; with a condition where it is written EITHER IF or OR IF.</summary>
    Branch,
}
