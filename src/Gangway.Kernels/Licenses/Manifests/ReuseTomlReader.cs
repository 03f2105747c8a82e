using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>REUSE.toml, version 1 (REUSE 3.3). Paths are relative to its folder; "*" stops at "/", "**" does not.</summary>
public static class ReuseTomlReader
{
    private const int Most = 1 << 22;

    /// <summary>The annotations in their order. Linear; beyond 4 MiB nothing is read.</summary>
    public static PathTermsReading Read(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, Most)]);
        var terms = ImmutableArray.CreateBuilder<PathTerms>();
        var damaged = ImmutableArray.CreateBuilder<LineRange>();
        var (countedTo, line) = (0, 1);
        foreach (var table in Tables(text))
        {
            line += text.AsSpan(countedTo, table[0].At - countedTo).Count('\n');
            countedTo = table[0].At;
            if (Annotation(table, line) is { } found)
            {
                terms.Add(found);
            }
            else
            {
                damaged.Add(new LineRange(line, line + text.AsSpan(countedTo, table[^1].At - countedTo).Count('\n')));
            }
        }

        return new PathTermsReading(terms.ToImmutable(), damaged.ToImmutable());
    }

    private static IEnumerable<List<TomlEntry>> Tables(string text)
    {
        var table = new List<TomlEntry>();
        foreach (var entry in TomlLines.Read(text).Where(entry => entry.Table == "annotations"))
        {
            if (table.Count > 0 && table[0].TableNumber != entry.TableNumber)
            {
                yield return table;
                table = [];
            }

            table.Add(entry);
        }

        if (table.Count > 0)
        {
            yield return table;
        }
    }

    private static PathTerms? Annotation(List<TomlEntry> table, int line)
    {
        var paths = Strings(table, "path");
        var licenses = Strings(table, "SPDX-License-Identifier");
        PathTermsPrecedence? precedence = Strings(table, "precedence") switch
        {
            [] or ["closest"] => PathTermsPrecedence.Closest,
            ["aggregate"] => PathTermsPrecedence.Aggregate,
            ["override"] => PathTermsPrecedence.Override,
            _ => null,
        };
        if (paths.IsEmpty || precedence is null)
        {
            return null;
        }

        var license = licenses.Length == 1 ? licenses[0] : string.Join(" AND ", licenses.Select(one => one.Contains(' ', StringComparison.Ordinal) ? $"({one})" : one));
        return new PathTerms(paths, precedence.Value, license, license.Length == 0 ? null : license, Strings(table, "SPDX-FileCopyrightText"), line);
    }

    private static ImmutableArray<string> Strings(List<TomlEntry> table, string key) =>
        [.. table.Where(entry => entry.Key == key).Take(1).SelectMany(entry => entry.Strings.Select(item => item.Value.Trim())).Where(value => value.Length > 0)];
}
