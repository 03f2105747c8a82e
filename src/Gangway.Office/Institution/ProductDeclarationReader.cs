using System.Collections.Immutable;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution;

/// <summary>Reads a <c>gangway.yml</c>: <c>name</c>, <c>ship</c>, <c>ours</c>, <c>facts</c>.</summary>
public static class ProductDeclarationReader
{
    private static readonly ImmutableArray<string> Keys = ["name", "ship", "ours", "facts"];

    /// <summary>Null where the file cannot be read at all. What is not understood is left out, each with an issue.</summary>
    public static ProductDeclaration? Read(string text, string source, FactVocabulary vocabulary, out ImmutableArray<Issue> issues)
    {
        if (YamlTree.Parse(text, source, out var refused) is not { } tree)
        {
            issues = [refused!];
            return null;
        }

        var found = ImmutableArray.CreateBuilder<Issue>();
        foreach (var (key, value) in tree.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            found.Add(Warn(value, $"\"{key}\" is not known here", $"Use one of {string.Join(", ", Keys)}."));
        }

        var declaration = new ProductDeclaration(tree.Text("name"), Forms(), tree.Texts("ours"), Facts());
        issues = found.ToImmutable();
        return declaration;

        Issue Warn(YamlTree at, string message, string fix) => new(source, message, Severity.Warning, $"line {at.Line}", fix);

        ImmutableArray<DeliveryForm> Forms()
        {
            var forms = ImmutableArray.CreateBuilder<DeliveryForm>();
            foreach (var word in tree.Texts("ship"))
            {
                if (DeliveryForms.TryParse(word, out var form))
                {
                    forms.Add(form);
                }
                else
                {
                    found.Add(Warn(tree["ship"]!, $"ship: \"{word}\" is no delivery form", $"Use one of {DeliveryForms.Words}."));
                }
            }

            return [.. forms.Distinct()];
        }

        ImmutableSortedDictionary<string, Context.Known> Facts()
        {
            var facts = Context.Empty.Facts.ToBuilder();
            foreach (var (name, value) in tree["facts"]?.Entries ?? [])
            {
                if (vocabulary.Fact(name) is { } fact && fact.Values.Contains(value.Scalar ?? "", StringComparer.Ordinal))
                {
                    facts[name] = new Context.Known(value.Scalar!, $"{source}:{value.Line}");
                }
                else
                {
                    found.Add(Warn(value, $"facts: {name} cannot be \"{value.Scalar}\"",
                        vocabulary.Fact(name) is { } known ? $"Use one of {string.Join(", ", known.Values)}." : "This fact is not known."));
                }
            }

            return facts.ToImmutable();
        }
    }
}
