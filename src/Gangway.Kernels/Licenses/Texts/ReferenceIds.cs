namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Which id stands for a text of the list. Several ids may have one text (the -only and -or-later ids of a GNU license, for one),
/// and deprecated ids are never reported: they say in one id what SPDX 3.0 says with an expression.
/// </summary>
internal static class ReferenceIds
{
    /// <summary>
    /// Deprecated ids with a text of their own, and what the SPDX license list names in their stead. The texts of the
    /// "GPL-…-with-…" ids are those of the exceptions alone, so the exception is what is found.
    /// </summary>
    private static string? Successor(string id) => id switch
    {
        "BSD-2-Clause-FreeBSD" => "BSD-2-Clause-Views",
        "BSD-2-Clause-NetBSD" => "BSD-2-Clause",
        "bzip2-1.0.5" => "bzip2-1.0.6",
        "eCos-2.0" => "GPL-2.0-or-later WITH eCos-exception-2.0",
        "GPL-2.0-with-autoconf-exception" => "Autoconf-exception-2.0",
        "GPL-2.0-with-bison-exception" => "Bison-exception-2.2",
        "GPL-2.0-with-classpath-exception" => "Classpath-exception-2.0",
        "GPL-2.0-with-font-exception" => "Font-exception-2.0",
        "GPL-2.0-with-GCC-exception" => "GCC-exception-2.0",
        "GPL-3.0-with-autoconf-exception" => "Autoconf-exception-3.0",
        "GPL-3.0-with-GCC-exception" => "GCC-exception-3.1",
        "Net-SNMP" => "BSD-3-Clause AND MIT-CMU",
        "Nunit" => "zlib-acknowledgement",
        "StandardML-NJ" => "SMLNJ",
        "wxWindows" => "WxWindows-exception-3.1",
        _ => null,
    };

    /// <summary>Deprecated spellings of the GNU licenses; each has the text of its -only id.</summary>
    public static bool IsOldGnuId(string id) => id.EndsWith('+')
        || id is "AGPL-1.0" or "AGPL-3.0" or "GFDL-1.1" or "GFDL-1.2" or "GFDL-1.3" or "GPL-1.0" or "GPL-2.0" or "GPL-3.0" or "LGPL-2.0" or "LGPL-2.1" or "LGPL-3.0";

    /// <summary>What is reported for the text of an id.</summary>
    public static string Reported(string id) => Successor(id) ?? id;

    /// <summary>Of two ids with one text: the current one, then the shorter (the plainer: OFL-1.1 before OFL-1.1-RFN), then by letter.</summary>
    public static bool ComesBefore(string left, string right)
    {
        var (leftOld, rightOld) = (Successor(left) is not null, Successor(right) is not null);
        return leftOld != rightOld ? rightOld
            : left.Length != right.Length ? left.Length < right.Length
            : string.CompareOrdinal(left, right) < 0;
    }
}
