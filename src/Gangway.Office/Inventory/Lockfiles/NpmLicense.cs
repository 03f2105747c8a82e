using System.Collections.Immutable;
using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

// How npm packages declare their license, now and in the years before SPDX: https://docs.npmjs.com/cli/configuring-npm/package-json#license
internal static class NpmLicense
{
    private const string SeeFile = "SEE LICENSE IN ";

    public static ImmutableArray<LicenseClaim> Claims(JsonElement package, string source, string pointer)
    {
        var license = package.Field("license");
        if (Claim(license, source, pointer + "/license") is { } claim)
        {
            return [claim];
        }

        // "license" as a list was never documented but is found; "licenses" is the documented form of old.
        var (list, at) = license.ValueKind == JsonValueKind.Array ? (license, pointer + "/license") : (package.Field("licenses"), pointer + "/licenses");
        return list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select((item, i) => Claim(item, source, $"{at}/{i}")).OfType<LicenseClaim>()]
            : Claim(list, source, at) is { } single ? [single] : [];
    }

    private static LicenseClaim? Claim(JsonElement license, string source, string pointer)
    {
        var evidence = new Evidence(source, pointer);
        if (license.AsText()?.Trim() is { Length: > 0 } text)
        {
            return OfText(text, evidence);
        }

        // {"type": "MIT", "url": …}: the type is a name, its SPDX id only by chance.
        return (license.Text("type") ?? license.Text("name"), license.Text("url")) switch
        {
            ({ } type, _) => new LicenseClaim(LicenseClaimForm.Name, type, evidence),
            (null, { } url) => new LicenseClaim(LicenseClaimForm.Url, url, evidence),
            _ => null,
        };
    }

    private static LicenseClaim OfText(string text, Evidence evidence)
    {
        if (text.StartsWith(SeeFile, StringComparison.OrdinalIgnoreCase) && text[SeeFile.Length..].Trim() is { Length: > 0 } file)
        {
            return new LicenseClaim(IsUrl(file) ? LicenseClaimForm.Url : LicenseClaimForm.File, file, evidence);
        }

        // "UNLICENSED" says "no license is granted": it is npm's word, not an SPDX id (and not "Unlicense").
        var form = text == "UNLICENSED" ? LicenseClaimForm.Name : IsUrl(text) ? LicenseClaimForm.Url : LicenseClaimForm.Expression;
        return new LicenseClaim(form, text, evidence);
    }

    private static bool IsUrl(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
