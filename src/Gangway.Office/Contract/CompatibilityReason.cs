namespace Gangway.Office.Contract;

/// <summary>What decided a question of compatibility.</summary>
public enum CompatibilityReason
{
    /// <summary>The terms of one license are not encoded.</summary>
    NotEncoded,

    /// <summary>Both are the same license.</summary>
    Same,

    /// <summary>They stay separate works.</summary>
    Separate,

    /// <summary>No copy reaches others, so no copyleft is triggered.</summary>
    NotDelivered,

    /// <summary>The inbound license limits who may use the software for what; no license of the whole can lift that.</summary>
    UseRestricted,

    /// <summary>The inbound license itself lets the work pass under the outbound one.</summary>
    Passes,

    /// <summary>The two may be combined and conveyed together, and each keeps its license.</summary>
    CombinedOnly,

    /// <summary>It may pass under the outbound license without its exception, which then has to be dropped for the whole.</summary>
    ExceptionFalls,

    /// <summary>The inbound license asks for nothing that the outbound one forbids.</summary>
    NothingFurther,

    /// <summary>The outbound license makes no demand on this part, and the inbound one none on the rest.</summary>
    EachKeepsItsOwn,

    /// <summary>The inbound copyleft reaches its own files only, or its own library only.</summary>
    StaysBehind,

    /// <summary>The inbound license demands its own terms for the result and does not admit the outbound ones.</summary>
    OtherCopyleft,

    /// <summary>The outbound license demands its terms for the whole, and the part may not pass under them.</summary>
    WholeDemanded,

    /// <summary>The inbound text leaves open whether it demands its own terms for the result.</summary>
    CopyleftUnsettled,

    /// <summary>The inbound license restricts what the outbound one says nobody may restrict further.</summary>
    FurtherRestriction,

    /// <summary>Whether what it asks for is a further restriction in the sense of the outbound license has not been settled.</summary>
    RestrictionUnsettled,

    /// <summary>The same where only files that mix both are in question: in files of its own it may stand beside the others.</summary>
    RestrictionInFiles,
}
