using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads the METADATA (or PKG-INFO) of an installed Python package: the subject with its declared license.</summary>
/// <remarks>
/// License-Expression (2.4, PEP 639) counts before License, and that before the "License ::" classifiers.
/// See https://packaging.python.org/en/latest/specifications/core-metadata/. Only the header is read, the description is not.
/// </remarks>
public static class PythonMetadataReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        var fields = Fields(LockfileText.DecodeLeniently(content, out _));
        if (First(fields, "Metadata-Version") is null || First(fields, "Name") is not { } name)
        {
            return issues.Refused("The document has no Metadata-Version and Name: it is not Python package metadata.", "line 1");
        }

        var version = LockfileNames.Version(First(fields, "Version")?.Value);
        return issues.Read(new Bom
        {
            Format = "Python METADATA",
            Subject = new Component
            {
                Id = name.Value,
                Name = name.Value,
                Version = version,
                Purl = Requirement.NameLength(name.Value) == name.Value.Length ? LockfilePurl.PyPi(name.Value, version) : null,
                Declared = Claims(fields, source),
                SourceRepository = Repository(fields),
                Evidence = new Evidence(source, name.Place),
            },
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static ImmutableArray<LicenseClaim> Claims(List<Field> fields, string source)
    {
        if (First(fields, "License-Expression") is { } expression)
        {
            return [Claim(LicenseClaimForm.Expression, expression)];
        }

        if (First(fields, "License") is { } license && license.Value is not "UNKNOWN")
        {
            return [Claim(PythonLicense.FormOf(license.Value), license)];
        }

        return [.. fields.Where(f => f.Is("Classifier") && PythonLicense.IsClassifier(f.Value)).Select(f => Claim(LicenseClaimForm.Name, f))];

        LicenseClaim Claim(LicenseClaimForm form, Field field) => new(form, field.Value, new Evidence(source, field.Place));
    }

    // Project-URL: Source, https://…
    private static string? Repository(List<Field> fields)
    {
        foreach (var field in fields.Where(f => f.Is("Project-URL")))
        {
            if (field.Value.Split(',', 2) is [var label, var address]
                && label.Trim().ToLowerInvariant() is "source" or "repository" or "source code" or "github" or "code")
            {
                return RepositoryAddress.WithoutCredentials(address.Trim());
            }
        }

        return null;
    }

    private static Field? First(List<Field> fields, string name) => fields.Find(f => f.Is(name));

    private static List<Field> Fields(string text)
    {
        var fields = new List<Field>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty)
            {
                break;
            }

            if (char.IsWhiteSpace(line[0]))
            {
                fields.LastOrDefault()?.Continue(line.TrimEnd());
            }
            else if (line.IndexOf(':') is > 0 and var colon)
            {
                fields.Add(new Field(line[..colon].ToString(), line[(colon + 1)..].Trim().ToString(), number));
            }
        }

        return fields.FindAll(f => f.Value.Length > 0);
    }

    private sealed class Field(string name, string first, int line)
    {
        private readonly System.Text.StringBuilder _value = new(first);
        private string? _whole;

        public string Value => _whole ??= _value.ToString().Trim();

        public string Place => $"line {line}";

        public bool Is(string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

        // Writers indent continued lines by eight blanks, or by seven and a bar.
        public void Continue(ReadOnlySpan<char> text) => _value.Append('\n').Append(text.TrimStart().TrimStart('|').TrimStart());
    }
}
