using System.Collections.Immutable;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// Writes the licenses of one component. The schema of CycloneDX 1.6 takes either one expression alone, or any number of
/// licenses with an id or a name: where an expression has company, it is written as a name, word for word.
/// </summary>
internal sealed class CycloneDxClaims(Utf8JsonWriter json, Func<string, bool> isLicenseId, Func<string, bool> isExpression)
{
    public void Write(ImmutableArray<LicenseClaim> declared, ImmutableArray<LicenseClaim> concluded)
    {
        var licenses = Licenses(declared).Select(license => (license, "declared")).Concat(Licenses(concluded).Select(license => (license, "concluded"))).ToList();
        if (licenses.Count == 0)
        {
            return;
        }

        json.WriteStartArray("licenses");
        foreach (var (license, acknowledgement) in licenses)
        {
            if (licenses.Count == 1 && license.Form == LicenseClaimForm.Expression && !isLicenseId(license.Terms!) && isExpression(license.Terms!))
            {
                json.WriteStartObject();
                json.WriteString("acknowledgement", acknowledgement);
                json.WriteString("expression", license.Terms);
                json.WriteEndObject();
            }
            else
            {
                WriteLicense(license, acknowledgement);
            }
        }

        json.WriteEndArray();
    }

    private void WriteLicense(License license, string acknowledgement)
    {
        json.WriteStartObject();
        json.WriteStartObject("license");
        json.WriteString("acknowledgement", acknowledgement);
        json.WriteString(license.Form == LicenseClaimForm.Expression && isLicenseId(license.Terms!) ? "id" : "name", license.Terms ?? "(a license without a name)");
        if (license.Text is { } text)
        {
            json.WriteStartObject("text");
            json.WriteString("content", text);
            json.WriteEndObject();
        }

        if (license.Url is { } url)
        {
            json.WriteString("url", url);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A text or an address belongs to the license before it, where that has none yet.</summary>
    private static List<License> Licenses(ImmutableArray<LicenseClaim> claims)
    {
        var licenses = new List<License>();
        foreach (var claim in claims)
        {
            var last = licenses.Count > 0 ? licenses[^1] : null;
            switch (claim.Form)
            {
                case LicenseClaimForm.Expression or LicenseClaimForm.Name:
                    licenses.Add(new License(claim.Form, claim.Value, null, null));
                    break;
                case LicenseClaimForm.Text when last is { Text: null }:
                    licenses[^1] = last with { Text = claim.Value };
                    break;
                case LicenseClaimForm.Text:
                    licenses.Add(new License(LicenseClaimForm.Text, null, claim.Value, null));
                    break;
                case LicenseClaimForm.Url when last is { Url: null }:
                    licenses[^1] = last with { Url = claim.Value };
                    break;
                default:
                    licenses.Add(new License(LicenseClaimForm.Name, claim.Value, null, null));
                    break;
            }
        }

        return licenses;
    }

    private sealed record License(LicenseClaimForm Form, string? Terms, string? Text, string? Url);
}
