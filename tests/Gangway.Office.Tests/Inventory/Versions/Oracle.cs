using System.Diagnostics;
using System.Reflection;

namespace Gangway.Office.Tests.Inventory.Versions;

/// <summary>Package managers that happen to be on the machine. A test that wants one is skipped where it is not.</summary>
internal static class Oracle
{
    /// <summary>What dpkg says of the two: an exit status of 0 (true), 1 (false), 2 (refused).</summary>
    public static int Dpkg(string left, string comparator, string right) =>
        Run("dpkg", ["--compare-versions", left, comparator, right], "").ExitCode;

    /// <summary>node-semver, which comes with npm: a script that fills <c>answers</c> from <c>lines</c>, tab-separated fields each.</summary>
    public static string[] Node(string script, IEnumerable<string> lines) => Lines("node", [
        "-e",
        "const path = require('path'), fs = require('fs'), cp = require('child_process');"
        + "let at; try { at = path.join(cp.execSync('npm root -g 2>/dev/null').toString().trim(), 'npm/node_modules/semver'); require.resolve(at); } catch { process.exit(77); }"
        + "const semver = require(at); const lines = fs.readFileSync(0, 'utf8').split('\\n').filter(line => line).map(line => line.split('\\t'));"
        + $"console.log(lines.map(fields => {{ {script} }}).join('\\n'));",
    ], lines);

    /// <summary>packaging, which comes with pip: an expression over <c>f</c>, the fields of a line.</summary>
    public static string[] Python(string expression, IEnumerable<string> lines) => Lines("python3", [
        "-c",
        "import sys\n"
        + "try:\n    from packaging import version, specifiers\n"
        + "except ImportError:\n    try:\n        from pip._vendor.packaging import version, specifiers\n    except ImportError:\n        sys.exit(77)\n"
        + "def answer(f):\n    try:\n        return str(" + expression + ")\n    except (version.InvalidVersion, specifiers.InvalidSpecifier):\n        return 'error'\n"
        + "for line in sys.stdin.read().split('\\n'):\n    if line: print(answer(line.split('\\t')))",
    ], lines);

    /// <summary>NuGet.Versioning, which comes with the SDK.</summary>
    public static Assembly NuGet()
    {
        var sdk = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "sdk");
        var found = Directory.Exists(sdk) ? Directory.GetDirectories(sdk).Select(folder => Path.Combine(folder, "NuGet.Versioning.dll")).FirstOrDefault(File.Exists) : null;
        Assert.SkipWhen(found is null, "skipped: NuGet.Versioning is not beside the runtime");
        return Assembly.LoadFrom(found!);
    }

    private static string[] Lines(string program, string[] arguments, IEnumerable<string> lines)
    {
        var (exitCode, output) = Run(program, arguments, string.Join('\n', lines) + "\n");
        Assert.SkipWhen(exitCode == 77, $"skipped: the library is not where {program} looks");
        Assert.Equal(0, exitCode);
        return output.TrimEnd('\n').Split('\n');
    }

    private static (int ExitCode, string Output) Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            error.Wait();
            return (process.ExitCode, output.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"skipped: {program} is not on this machine");
            throw;
        }
    }
}
