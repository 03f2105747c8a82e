namespace Gangway.Office.Institution.Decisions;

/// <summary>How a decision came about.</summary>
public enum DecisionKind
{
    /// <summary>A person in the asked role answered.</summary>
    Answer,

    /// <summary>An exception to rules that are otherwise kept.</summary>
    Waiver,
}
