using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class LockfilePathsTests
{
    [Theory]
    [InlineData("a/b/requirements.txt", "requirements.txt")]
    [InlineData("requirements/dev.txt", "requirements.txt")]
    [InlineData("app/requirements/test-linux.txt", "requirements.txt")]
    [InlineData("packages.Shop.config", "packages.config")]
    [InlineData("src/directory.packages.props", "Directory.Packages.props")]
    [InlineData("gradle/libs.versions.toml", "Gradle version catalog")]
    [InlineData("buildscript-gradle.lockfile", "gradle.lockfile")]
    [InlineData("gradle/dependency-locks/compileClasspath.lockfile", "gradle.lockfile")]
    [InlineData("go.work.sum", "go.sum")]
    [InlineData("pylock.dev.toml", "pylock.toml")]
    [InlineData("gemfiles/rails_7.gemfile.lock", "Gemfile.lock")]
    [InlineData("App.xcodeproj/project.xcworkspace/xcshareddata/swiftpm/Package.resolved", "Package.resolved")]
    [InlineData("rootfs/var/lib/dpkg/status", "dpkg status")]
    [InlineData("var/lib/dpkg/status.d/base-files", "dpkg status")]
    [InlineData("rootfs/lib/apk/db/installed", "apk installed")]
    [InlineData(".github/workflows/ci.yaml", "GitHub Actions")]
    [InlineData("sub/.github/workflows/ci.yml", "GitHub Actions")]
    [InlineData("tools/setup/action.yml", "GitHub Actions")]
    public void A_file_is_known_by_its_path(string path, string format) => Assert.Equal(format, Recognized(path));

    [Theory]
    [InlineData("requirements/overview.txt")]
    [InlineData("requirements/security-goals.txt")]
    [InlineData("status")]
    [InlineData("git/status")]
    [InlineData("var/lib/dpkg/status.d/base-files.md5sums")]
    [InlineData("installed")]
    [InlineData("db/installed")]
    [InlineData("workflows/ci.yml")]
    [InlineData(".github/dependabot.yml")]
    [InlineData("pylock.a.b.toml")]
    [InlineData("a.lockfile")]
    [InlineData("compileClasspath.lockfile")]
    [InlineData("bun.lockb")]
    [InlineData("conanfile.py")]
    [InlineData("packages.json")]
    [InlineData("pnpm-lock.yaml.orig")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData(".txt")]
    public void What_lies_elsewhere_is_left_to_others(string path) => Assert.Null(Recognized(path));

    [Theory]
    [MemberData(nameof(LockfileFormatsTests.Fixtures), MemberType = typeof(LockfileFormatsTests))]
    public void No_file_is_of_two_formats(string fixture, string path)
    {
        Assert.NotEmpty(fixture);
        Assert.Single(LockfileFormats.All, format => format.Recognizes(path, []));
        Assert.DoesNotContain(ManifestFormats.All, format => format.Recognizes(path, []));
    }

    private static string? Recognized(string path) => LockfileFormats.All.SingleOrDefault(format => format.Recognizes(path, []))?.Name;
}
