using System.Text.Json;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;
using static Gangway.Shell.JsonFields;

namespace Gangway.Institution;

internal static partial class CensusJson
{
    /// <summary>Of a folder of ten thousand files the first say enough.</summary>
    private const int MostEvidence = 20;

    private static void ProductOf(Utf8JsonWriter json, Product product)
    {
        Text(json, "name", product.Name);
        Text(json, "path", product.Path);
        json.WriteStartObject("delivery");
        Texts(json, "forms", product.Delivery.Forms.Select(form => form.Word()));
        Word(json, "basis", product.Delivery.Basis);
        Text(json, "source", product.Delivery.Source);
        json.WriteEndObject();
        Each(json, "documents", product.Documents, DocumentOf);
        Texts(json, "notRead", product.NotRead);
        LicenseOf(json, product.License);
        Each(json, "headers", product.Terms.Headers, (inner, pair) =>
        {
            Text(inner, "expression", pair.Key);
            inner.WriteNumber("files", pair.Value);
        });
        Each(json, "carried", product.Terms.Carried, (inner, part) =>
        {
            Text(inner, "folder", part.Folder);
            Text(inner, "expression", part.Expression);
            inner.WriteNumber("files", part.Files);
            Texts(inner, "evidence", part.Evidence.Take(MostEvidence).Select(place => place.ToString()));
        });
        Each(json, "findings", product.Terms.Findings, (inner, finding) =>
        {
            Word(inner, "kind", finding.Kind);
            Text(inner, "place", finding.Evidence.ToString());
            Text(inner, "stated", finding.Stated);
            Text(inner, "found", finding.Found);
        });
        json.WriteStartObject("owed");
        ShareOf(json, "answered", product.Owed.Answered);
        json.WriteNumber("unknownLicense", product.Owed.UnknownLicense);
        Each(json, "termsNotEncoded", product.Owed.TermsNotEncoded, (inner, pair) =>
        {
            Text(inner, "license", pair.Key);
            inner.WriteNumber("components", pair.Value);
        });
        Each(json, "obligations", product.Owed.Obligations, ObligationOf);
        Each(json, "conflicts", product.Owed.Conflicts, ConflictOf);
        Each(json, "questions", product.Owed.Questions, (inner, pair) =>
        {
            Text(inner, "fact", pair.Key);
            inner.WriteNumber("decides", pair.Value);
            Localized(inner, "ask", new Localized(Shell.Words.For("en").Question(pair.Key), Shell.Words.For("zh").Question(pair.Key)));
        });
        json.WriteEndObject();
    }

    private static void DocumentOf(Utf8JsonWriter json, ProductDocument document)
    {
        Text(json, "path", document.Path);
        Text(json, "format", document.Format);
        json.WriteNumber("components", document.Components);
        Text(json, "sha256", document.Digest);
    }

    private static void ObligationOf(Utf8JsonWriter json, Obligation obligation)
    {
        var norm = obligation.Norm;
        Text(json, "norm", norm.Id);
        Text(json, "license", obligation.License);
        Text(json, "clause", norm.Source.Clause);
        Text(json, "role", norm.Role);
        Word(json, "deontic", norm.Deontic);
        Text(json, "aim", norm.Aim);
        Text(json, "object", norm.Object);
        Text(json, "artifact", norm.Artifact);
        Text(json, "due", norm.Due);
        Word(json, "state", obligation.State);
        Texts(json, "components", obligation.Components);
        ShareOf(json, "covered", obligation.Covered);
        Texts(json, "evidence", obligation.Evidence);
        Texts(json, "asks", obligation.Asks);
        Texts(json, "how", norm.How);
        Each(json, "alternatives", norm.Alternatives, AlternativeOf);
        Text(json, "orElse", norm.OrElse);
        Localized(json, "words", norm.Words.Firm);
        Localized(json, "fix", norm.Fix);
    }

    private static void AlternativeOf(Utf8JsonWriter json, Alternative alternative)
    {
        Text(json, "aim", alternative.Aim);
        Text(json, "object", alternative.Object);
        Text(json, "clause", alternative.Clause);
        Text(json, "artifact", alternative.Artifact);
    }

    private static void ConflictOf(Utf8JsonWriter json, LicenseConflict conflict)
    {
        Text(json, "copyleft", conflict.Copyleft.ToString());
        Text(json, "other", conflict.Other.ToString());
        Word(json, "kind", conflict.Kind);
        Text(json, "copyleftClause", conflict.CopyleftClause);
        Text(json, "otherClause", conflict.OtherClause);
        Text(json, "act", conflict.Act);
        json.WritePropertyName("certain");
        if (conflict.Certain == Truth.Unknown)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteBooleanValue(conflict.Certain == Truth.True);
        }

        Texts(json, "asks", conflict.Asks);
        Texts(json, "copyleftComponents", conflict.CopyleftComponents);
        Texts(json, "otherComponents", conflict.OtherComponents);
    }
}
