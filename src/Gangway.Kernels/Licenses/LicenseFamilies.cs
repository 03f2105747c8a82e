namespace Gangway.Kernels.Licenses;

/// <summary>Which SPDX ids belong together by name.</summary>
internal static class LicenseFamilies
{
    private static readonly string[] stems = ["AGPL", "LGPL", "GPL", "GFDL", "Apache", "MPL", "EPL", "CDDL", "CPL", "NPL", "AFL", "OSL", "Artistic", "EUPL", "CECILL", "LPPL", "PHP", "ZPL", "Python", "OFL", "APSL", "ECL", "OLDAP", "CC-BY", "MIT", "ISC", "BSD"];

    /// <summary>What is given to the public domain has no id of the list.</summary>
    public const string PublicDomain = "LicenseRef-public-domain";

    /// <summary>What "the LGPL" stands for, which may be short for either.</summary>
    public const string LibraryOrLesser = "LGPL-2.0-or-later";

    /// <summary>What "the GNU Lesser General Public License" stands for: no older version has that name.</summary>
    public const string Lesser = "LGPL-2.1-or-later";

    /// <summary>"GPL" of "GPL-2.0-or-later"; the whole id where it has no kin.</summary>
    public static string Of(string id)
    {
        if (id is PublicDomain or "CC0-1.0" or "Unlicense" or "CC-PDDC" or "PDDL-1.0" or "SAX-PD" or "SAX-PD-2.0" or "NIST-PD" or "NIST-PD-fallback" or "ANTLR-PD" or "ANTLR-PD-fallback" or "blessing" or "libselinux-1.0")
        {
            return "public domain";
        }

        if (id == "PSF-2.0")
        {
            return "Python";
        }

        if (id.StartsWith("X11", StringComparison.Ordinal) || id == "MITNFA")
        {
            return "MIT";
        }

        foreach (var stem in stems)
        {
            if (id.Length > 0 && id[0] == stem[0] && id.StartsWith(stem, StringComparison.Ordinal) && id.Length > stem.Length && id[stem.Length] == '-')
            {
                return stem is "CC-BY" ? "CC" : stem;
            }
        }

        return id;
    }

    /// <summary>What a GNU name or address without a version stands for.</summary>
    public static bool IsOpen(string id) => id is "GPL-1.0-or-later" or LibraryOrLesser or "AGPL-3.0-or-later" or "GFDL-1.1-or-later";

    public static bool IsGnu(string id) => id.StartsWith("GPL-", StringComparison.Ordinal) || id.StartsWith("LGPL-", StringComparison.Ordinal) || id.StartsWith("AGPL-", StringComparison.Ordinal);

    /// <summary>Ids of SPDX exceptions; all but a few say so.</summary>
    public static bool IsException(string id) =>
        !id.Contains(' ', StringComparison.Ordinal) && (id.Contains("exception", StringComparison.Ordinal) || id is "Linux-syscall-note" or "GPL-CC-1.0" or "LLGPL" or "Google-Patent-WebM" or "SHL-2.0" or "SHL-2.1");
}
