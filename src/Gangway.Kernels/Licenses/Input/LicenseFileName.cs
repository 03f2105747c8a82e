namespace Gangway.Kernels.Licenses.Input;

/// <summary>Names under which files hold license texts: LICENSE, COPYING.LESSER, NOTICE.txt, MIT-LICENSE, UNLICENSE, copyright.</summary>
internal static class LicenseFileName
{
    private static readonly string[] words = ["licen", "lizenz", "copying", "copyright", "notice", "unlicense", "patents", "legal", "eula", "third-party", "thirdparty", "3rdparty"];

    private static readonly string[] notices = ["copying", "copyright", "notice", "third-party", "third_party", "thirdparty", "3rdparty", "3rd-party", "credits", "acknowledg", "attribution"];
    private static readonly string[] stems = ["license", "licence", "licenses", "licences", "legal", "unlicense"];

    /// <summary>A file of texts and notices, its own or those of its parts: LICENSE.md, NOTICE, THIRD-PARTY.txt; not LICENSE-GUIDE.md.</summary>
    public static bool HoldsNotices(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = name.AsSpan(0, dot < 0 ? name.Length : dot);
        foreach (var known in stems)
        {
            if (stem.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return !DataFileName.Is(name) || Holds(name, notices);
            }
        }

        return Holds(name, notices);
    }

    public static bool Is(string name) => Holds(name, words);

    private static bool Holds(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
