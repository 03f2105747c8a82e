namespace Gangway.Office.Community.Practice;

/// <summary>What a project's people did in a period, counted in its history; programs are left out. Nobody is named.</summary>
public sealed record ProjectPractice
{
    /// <summary>Two years before the newest commit, or the whole history where it is shorter.</summary>
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    /// <summary>Commits of the period by people, merges included.</summary>
    public required long Commits { get; init; }

    /// <summary>Signed off by author or committer, of those that are no merges.</summary>
    public required Share SignedOff { get; init; }

    /// <summary>With a Reviewed-by or Acked-by, of those that are no merges.</summary>
    public required Share ReviewTrailers { get; init; }

    /// <summary>With a subject in the form of Conventional Commits, of those that are no merges and whose subject was read.</summary>
    public required Share ConventionalSubjects { get; init; }

    /// <summary>Merges of all.</summary>
    public required Share Merges { get; init; }

    /// <summary>With a request's number at the end of the subject, as a squashed merge has; of those that are no merges.</summary>
    public required Share Squashed { get; init; }

    /// <summary>People who committed or merged, without the forge's own identity.</summary>
    public required int Committers { get; init; }

    /// <summary>Commits made on a forge's pages: who pressed the button is not in the history.</summary>
    public required long MadeOnForge { get; init; }

    /// <summary>Commits of the organization with most of them, of those whose address names an organization.</summary>
    public required Share LargestOrganization { get; init; }

    /// <summary>Its domain; null where fewer than three people committed from it, for then it would be a figure about a person.</summary>
    public required string? LargestDomain { get; init; }

    /// <summary>Days from author date to commit or merge date, the median: a stand-in for the answer time. Null where nothing could be measured.</summary>
    public required double? AnswerDays { get; init; }

    /// <summary>From how many changes it was measured.</summary>
    public required long AnswersMeasured { get; init; }

    /// <summary>Null where neither tags nor subjects tell releases.</summary>
    public required long? Releases { get; init; }

    /// <summary>True: counted by tags. False: by subjects such as "Release 5.4", as no tags are here.</summary>
    public required bool ReleasesByTags { get; init; }
}
