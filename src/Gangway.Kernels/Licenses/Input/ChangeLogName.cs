namespace Gangway.Kernels.Licenses.Input;

/// <summary>Names of files that tell what has changed: ChangeLog, CHANGES.md, NEWS, changelog.2012, release-notes.rst.</summary>
internal static class ChangeLogName
{
    private static readonly string[] stems = ["changelog", "change-log", "change_log", "changes", "news", "history", "releasenotes", "release-notes", "release_notes", "relnotes", "whatsnew", "whats-new"];

    public static bool Is(string name)
    {
        foreach (var stem in stems)
        {
            if (name.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && (name.Length == stem.Length || !char.IsAsciiLetter(name[stem.Length])))
            {
                return !SourceFileName.Is(name);
            }
        }

        return false;
    }
}
