namespace Gangway.Office.Community;

/// <summary>The domain of a mail address, checked and in lower case, and the part of it an organization registers.</summary>
public static class MailDomain
{
    private const int LongestAddress = 320; // RFC 3696, erratum 1690: 64 + 1 + 255, the most anybody accepts

    // The second levels under which country registries sell names (co.uk, com.cn, or.jp): a convention, not a list.
    private static readonly HashSet<string> RegistryLevels =
        ["ac", "co", "com", "edu", "go", "gob", "gov", "govt", "gouv", "gv", "ltd", "mil", "ne", "net", "nom", "or", "org", "plc", "sch"];

    /// <summary>The domain after the last @; null where the text is no address that mail could reach over the public net.</summary>
    public static string? Of(string address)
    {
        var text = address.AsSpan().Trim();
        var at = text.LastIndexOf('@');
        if (at < 1 || text.Length > LongestAddress || text[..at].ContainsAny(" \t<>\""))
        {
            return null;
        }

        return Normalize(text[(at + 1)..]);
    }

    /// <summary>Lower case, no trailing dot, at least two labels of letters, digits and inner hyphens, the last not a number; else null. IDNs pass in both forms.</summary>
    public static string? Normalize(ReadOnlySpan<char> domain)
    {
        domain = domain is [.., '.'] ? domain[..^1] : domain;
        if (domain.Length is 0 or > 253)
        {
            return null;
        }

        var labels = 0;
        var last = domain;
        foreach (var range in domain.Split('.'))
        {
            last = domain[range];
            labels++;
            if (!IsLabel(last))
            {
                return null;
            }
        }

        return labels < 2 || !HasLetter(last) || last.Length < 2 ? null : domain.ToString().ToLowerInvariant();
    }

    /// <summary><c>eng.bosch.com</c> is <c>bosch.com</c>, <c>rd.toshiba.co.jp</c> is <c>toshiba.co.jp</c>: by the registries' common second levels, without a list of all suffixes.</summary>
    public static string Registrable(string domain) => domain[Start(domain)..];

    /// <summary>The registrable domain split into the label its owner chose and the ending: <c>siemens</c>, <c>com</c>.</summary>
    public static (string Label, string Ending) Split(string domain)
    {
        var registrable = Registrable(domain);
        var dot = registrable.IndexOf('.');
        return (registrable[..dot], registrable[(dot + 1)..]);
    }

    /// <summary>True for <c>co.uk</c> and its like, under which many organizations register.</summary>
    public static bool IsRegistryLevel(string domain) =>
        domain.Split('.') is [var second, { Length: 2 }] && RegistryLevels.Contains(second);

    /// <summary>True where <paramref name="domain"/> is <paramref name="parent"/> or lies below it.</summary>
    public static bool IsWithin(string domain, string parent) =>
        domain.EndsWith(parent, StringComparison.Ordinal)
        && (domain.Length == parent.Length || domain[domain.Length - parent.Length - 1] == '.');

    private static int Start(string domain)
    {
        var labels = domain.Split('.');
        var kept = labels.Length > 2 && labels[^1].Length == 2 && RegistryLevels.Contains(labels[^2]) ? 3 : 2;
        return domain.Length - labels.TakeLast(kept).Sum(label => label.Length + 1) + 1;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var letter in label)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not '-' and not '_')
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLetter(ReadOnlySpan<char> label)
    {
        foreach (var letter in label)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }
}
