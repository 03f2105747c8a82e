namespace Gangway.Office.Contract;

/// <summary>Which record says something about a path, where several do.</summary>
public static class StatedLicenses
{
    /// <summary>
    /// An overriding record counts before others, the outermost of them first; else the record in the nearest folder; in one folder the
    /// last (REUSE 3.3; DEP-5: "the last that matches"). Null where no record matches.
    /// </summary>
    public static StatedLicense? For(string path, IReadOnlyList<StatedLicense> stated)
    {
        StatedLicense? best = null;
        foreach (var record in stated)
        {
            if (record.Pattern.Matches(path) && (best is null || Precedes(record, best)))
            {
                best = record;
            }
        }

        return best;
    }

    private static bool Precedes(StatedLicense later, StatedLicense sooner)
    {
        var (laterOverrides, soonerOverrides) = (later.Precedence == StatedPrecedence.Override, sooner.Precedence == StatedPrecedence.Override);
        return laterOverrides != soonerOverrides ? laterOverrides
            : laterOverrides ? later.Pattern.Folder.Length <= sooner.Pattern.Folder.Length
            : later.Pattern.Folder.Length >= sooner.Pattern.Folder.Length;
    }
}
