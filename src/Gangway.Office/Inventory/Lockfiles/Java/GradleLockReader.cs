using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.Java;

/// <summary>Reads gradle.lockfile, and the older gradle/dependency-locks/CONFIGURATION.lockfile.</summary>
/// <remarks>
/// Component ids are <c>group:artifact:version</c>. The file is flat: directness is unknown. Scopes follow the names of the
/// configurations a component stands in, in the older form the file's own name; custom names say nothing.
/// See https://docs.gradle.org/current/userguide/dependency_locking.html. Linear in the document.
/// </remarks>
public static class GradleLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileLines.Read(content, issues, out var refusal) is not { } text)
        {
            return refusal!;
        }

        var lines = LockfileLines.Of(text).Select(line => (Text: line.Text.Trim(), line.Line)).Where(line => line.Text.Length > 0 && line.Text[0] != '#').ToList();
        var knowsRuntime = lines.Exists(line => Configurations(line.Text, source).Any(GradleConfigurations.IsRuntime));
        var ids = new LockfileIds();
        return issues.Read(new Bom
        {
            Format = "gradle.lockfile",
            Components = [.. lines.Select(line => Component(line.Text, line.Line, knowsRuntime, ids, issues)).OfType<Component>()],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    // group:artifact:version=compileClasspath,runtimeClasspath; "empty=…" lists configurations that hold nothing.
    private static Component? Component(string line, int number, bool knowsRuntime, LockfileIds ids, LockfileIssues issues)
    {
        var module = line.Split('=')[0];
        if (module == "empty")
        {
            return null;
        }

        var parts = module.Split(':', 5);
        if (parts.Length != 3 || !Array.TrueForAll(parts, part => LockfileNames.IsPlain(part)))
        {
            issues.Warning("The line is not group:artifact:version and was left out.", $"line {number}");
            return null;
        }

        var scopes = Configurations(line, issues.Source).Select(name => GradleConfigurations.ScopeOf(name, knowsRuntime)).ToImmutableArray();
        return new Component
        {
            Id = ids.Unique(module),
            Group = parts[0],
            Name = parts[1],
            Version = parts[2],
            Purl = LockfilePurl.Maven(parts[0], parts[1], parts[2], null, null),
            Scope = scopes.Length == 0 ? DependencyScope.Unknown : scopes.MinBy(LockfileScopes.Rank),
            Evidence = new Evidence(issues.Source, $"line {number}"),
        };
    }

    private static string[] Configurations(string line, string source)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
        {
            return line[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        var name = source[(source.LastIndexOfAny(['/', '\\']) + 1)..];
        return [name.EndsWith(".lockfile", StringComparison.OrdinalIgnoreCase) ? name[..^9] : name];
    }
}
