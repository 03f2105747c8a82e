using System.Globalization;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// A target framework moniker, and which other can be used in its place.
// https://learn.microsoft.com/dotnet/standard/frameworks, https://learn.microsoft.com/dotnet/standard/net-standard
internal sealed record TargetFramework(string Identifier, Version Version)
{
    public const string Core = ".NETCoreApp";
    public const string Standard = ".NETStandard";
    public const string Classic = ".NETFramework";

    /// <summary>"net8.0-windows", "netcoreapp3.1", "netstandard2.0", "net472"; null where the text is none of these.</summary>
    public static TargetFramework? Parse(string moniker)
    {
        var plain = moniker.Trim().ToLowerInvariant().Split('-')[0];
        return Of(plain, "netstandard", Standard) ?? Of(plain, "netcoreapp", Core) ?? Numbered(plain);
    }

    /// <summary>True where code for <paramref name="other"/> runs on this framework; null where these rules do not tell.</summary>
    public bool? RunsWhatIsFor(TargetFramework other)
    {
        if (Identifier == other.Identifier)
        {
            return Version >= other.Version;
        }

        if (other.Identifier != Standard)
        {
            return false;
        }

        // .NET Standard 2.1 runs on .NET Core 3.0 and never on .NET Framework; 2.0 on .NET Core 2.0 and .NET Framework 4.6.1.
        return (Identifier, other.Version >= new Version(2, 1)) switch
        {
            (Core, true) => Version >= new Version(3, 0),
            (Core, false) => Version >= new Version(2, 0) ? true : null,
            (_, true) => false,
            _ => Version >= new Version(4, 6, 1) ? true : null,
        };
    }

    private static TargetFramework? Of(string plain, string prefix, string identifier) =>
        plain.StartsWith(prefix, StringComparison.Ordinal) && Version.TryParse(plain[prefix.Length..], out var version) ? new(identifier, version) : null;

    // "net8.0" has a dot and is .NET; "net472" has none and is .NET Framework 4.7.2.
    private static TargetFramework? Numbered(string plain)
    {
        var number = plain.StartsWith("net", StringComparison.Ordinal) ? plain[3..] : "";
        if (number.Contains('.', StringComparison.Ordinal))
        {
            return Version.TryParse(number, out var version) ? new(version.Major >= 5 ? Core : Classic, version) : null;
        }

        return number.Length is 2 or 3 && number.All(char.IsAsciiDigit)
            ? new(Classic, Version.Parse(string.Join('.', number.Select(digit => digit.ToString(CultureInfo.InvariantCulture)))))
            : null;
    }
}
