namespace Gangway.Office.Institution.Docking;

/// <summary>How the two shores stand to each other on one pillar. Never summed up in a score.</summary>
public enum AnswerKind
{
    Aligned,

    /// <summary>Aligned once what is listed is done.</summary>
    AlignedIf,

    InConflict,

    /// <summary>A fact nobody has stated decides, or nothing is known at all.</summary>
    Unknown,
}
