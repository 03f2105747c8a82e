namespace Gangway.Office.Community.Measures;

/// <summary>The source files of a project by what they say of their license; each stands in one of the five.</summary>
/// <param name="Licensed">It states a license, or names one.</param>
/// <param name="Without">It was read, and says nothing of one.</param>
/// <param name="NotUnderstood">It has words that read like terms, and none that were recognized: unknown.</param>
/// <param name="Binary">Its words were not read: unknown.</param>
/// <param name="Unreadable">Its content is not there, or was too large: unknown.</param>
public sealed record LicensedFiles(long Licensed, long Without, long NotUnderstood, long Binary, long Unreadable)
{
    public long Known => Licensed + Without;

    public long Total => Known + NotUnderstood + Binary + Unreadable;

    public Share Share => new(Licensed, Known, Total);
}
