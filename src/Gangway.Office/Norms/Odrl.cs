using System.Collections.Frozen;
using System.Text.Json;

namespace Gangway.Office.Norms;

/// <summary>
/// Norms as a JSON-LD policy in the model of ODRL 2.2 (W3C Recommendation, 15 February 2018): permissions, prohibitions with remedies,
/// obligations with consequences, activation conditions as constraints. What ODRL has no word for stands under the prefix <c>gw</c>:
/// acts, facts, the bound role and, as <c>or</c> of duties, alternatives of which one is enough.
/// </summary>
public static class Odrl
{
    private const string Namespace = "urn:gangway:norms:";

    /// <summary>Acts that ODRL's common vocabulary or Creative Commons' terms in it name alike.</summary>
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["use"] = "use",
        ["copy"] = "reproduce",
        ["modify"] = "modify",
        ["distribute"] = "distribute",
        ["sublicense"] = "grantUse",
        ["license-alike"] = "cc:ShareAlike",
        ["provide-source"] = "cc:SourceCode",
        ["provide-license-text"] = "cc:Notice",
        ["provide-copyright-notice"] = "attribute",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Writes one policy of type Set.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="id">The last part of its uid: <c>license:MIT</c>.</param>
    /// <param name="norms">In order; practices (no deontic) have no place in a policy and are left out.</param>
    public static void Write(Utf8JsonWriter json, string id, IReadOnlyList<Norm> norms)
    {
        json.WriteStartObject();
        Context(json);
        json.WriteString("@type", "Set");
        json.WriteString("uid", Namespace + id);
        json.WriteString("profile", Namespace + "profile");
        Rules(json, "permission", norms, Deontic.May);
        Rules(json, "prohibition", norms, Deontic.MustNot);
        Rules(json, "obligation", norms, Deontic.Must, Deontic.Should);
        json.WriteEndObject();
    }

    private static void Context(Utf8JsonWriter json)
    {
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/odrl.jsonld");
        json.WriteStartObject();
        json.WriteString("gw", Namespace);
        json.WriteString("cc", "http://creativecommons.org/ns#");
        json.WriteString("dct", "http://purl.org/dc/terms/");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Rules(Utf8JsonWriter json, string name, IReadOnlyList<Norm> norms, params Deontic[] deontics)
    {
        var rules = norms.Where(norm => deontics.Contains(norm.Deontic)).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var norm in rules)
        {
            Rule(json, norm);
        }

        json.WriteEndArray();
    }

    private static void Rule(Utf8JsonWriter json, Norm norm)
    {
        json.WriteStartObject();
        json.WriteString("uid", Namespace + norm.Id);
        json.WriteString("action", Action(norm.Aim));
        json.WriteString("gw:act", norm.Aim);
        json.WriteString("target", Target(norm.Object));
        json.WriteString("assignee", $"{Namespace}role:{norm.Role}");
        json.WriteString("dct:source", norm.Source.ToString());
        Words(json, norm);
        if (norm.Deontic == Deontic.Should)
        {
            json.WriteString("gw:strength", "should");
        }

        How(json, norm);
        OdrlConstraints.Write(json, norm.When);
        Alternatives(json, norm);
        Consequence(json, norm);
        json.WriteEndObject();
    }

    private static void How(Utf8JsonWriter json, Norm norm)
    {
        if (norm.How.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("gw:how");
        foreach (var how in norm.How)
        {
            json.WriteStringValue(how);
        }

        json.WriteEndArray();
    }

    private static void Words(Utf8JsonWriter json, Norm norm)
    {
        json.WriteStartArray("dct:description");
        foreach (var (language, text) in new[] { ("en", norm.Words.Firm.En), ("zh-Hans", norm.Words.Firm.Zh), ("en", norm.Words.Commons.En), ("zh-Hans", norm.Words.Commons.Zh) })
        {
            json.WriteStartObject();
            json.WriteString("@language", language);
            json.WriteString("@value", text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Several ways to fulfil one duty: one of them is enough, more do no harm.</summary>
    private static void Alternatives(Utf8JsonWriter json, Norm norm)
    {
        if (norm.Alternatives.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("or");
        json.WriteStartArray("@list");
        foreach (var alternative in norm.Alternatives)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Duty");
            json.WriteString("action", Action(alternative.Aim));
            json.WriteString("gw:act", alternative.Aim);
            json.WriteString("target", Target(alternative.Object));
            json.WriteString("dct:source", $"{norm.Source.Document}, {alternative.Clause}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>ODRL calls it a remedy after a prohibition, a consequence after a duty; both are duties.</summary>
    private static void Consequence(Utf8JsonWriter json, Norm norm)
    {
        if (norm.OrElse is null or "none" || norm.Deontic == Deontic.May)
        {
            return;
        }

        json.WriteStartArray(norm.Deontic == Deontic.MustNot ? "remedy" : "consequence");
        json.WriteStartObject();
        json.WriteString("@type", "Duty");
        json.WriteString("action", Namespace + norm.OrElse);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Action(string act) => Known.GetValueOrDefault(act) ?? $"gw:act:{act}";

    private static string Target(string what) => $"{Namespace}object:{Uri.EscapeDataString(what)}";
}
