using Gangway.Contract;
using Gangway.Office;

namespace Gangway.Tests.Contract;

public sealed class LicenseFileSourceTests
{
    [Theory]
    [InlineData("LICENSE")]
    [InlineData("licence.md")]
    [InlineData("License.txt")]
    [InlineData("LICENSES")]
    [InlineData("LICENSE-APACHE")]
    [InlineData("LICENSE_1_0.txt")]
    [InlineData("LICENSE.GPL3-EXCEPT")]
    [InlineData("LICENSE.html")]
    [InlineData("license-mit.txt")]
    [InlineData("LicenseMIT")]
    [InlineData("MIT-LICENSE")]
    [InlineData("MIT-LICENSE.txt")]
    [InlineData("mit.license")]
    [InlineData("GPL_LICENSE")]
    [InlineData("apache-license-2.0.txt")]
    [InlineData("COPYING")]
    [InlineData("COPYING.LESSER")]
    [InlineData("COPYING3")]
    [InlineData("copying.lib")]
    [InlineData("UNLICENSE")]
    [InlineData("COPYRIGHT")]
    [InlineData("copyright.txt")]
    [InlineData("NOTICE")]
    [InlineData("NOTICE.md")]
    [InlineData("THIRD-PARTY-NOTICES.TXT")]
    [InlineData("ThirdPartyNotices.txt")]
    [InlineData("third_party_licenses.txt")]
    [InlineData("LICENSES/MIT.txt")]
    [InlineData("src/LICENSES/Apache-2.0.txt")]
    [InlineData("deps\\zlib\\LICENSE")]
    public void A_license_file_is_known_by_its_name(string name) => Assert.True(LicenseFileSource.IsLicenseFileName(name));

    [Theory]
    [InlineData("")]
    [InlineData("README.md")]
    [InlineData("license.py")]
    [InlineData("LicenseDetector.cs")]
    [InlineData("license.json")]
    [InlineData("copying.go")]
    [InlineData("noticeboard.txt")]
    [InlineData("copyrightable.txt")]
    [InlineData("MIT.txt")]
    [InlineData("LICENSES/logo.png")]
    [InlineData("LICENSE/")]
    [InlineData("relicensed.txt")]
    public void Other_files_are_not(string name) => Assert.False(LicenseFileSource.IsLicenseFileName(name));

    [Fact]
    public void A_file_is_read_up_to_the_bound()
    {
        var path = Path.GetTempFileName();
        try
        {
            Assert.Equal((0, null), Read(path));
            File.WriteAllBytes(path, [1, 2, 3]);
            Assert.Equal((3, null), Read(path));
            using (var file = File.OpenWrite(path))
            {
                file.SetLength(LicenseFileSource.MostBytes + 5L);
            }

            Assert.Equal((LicenseFileSource.MostBytes, null), Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("no/such/file")]
    [InlineData("")]
    [InlineData("nul\0inside")]
    public void What_cannot_be_read_is_an_issue_and_no_exception(string path)
    {
        var (content, issue) = LicenseFileSource.ReadBounded(path);
        Assert.Empty(content);
        Assert.Equal((path, Severity.Error), (issue!.Source, issue.Severity));
    }

    [Fact]
    public void A_folder_is_an_issue() => Assert.NotNull(LicenseFileSource.ReadBounded(Path.GetTempPath()).Issue);

    private static (int, Issue?) Read(string path)
    {
        var (content, issue) = LicenseFileSource.ReadBounded(path);
        return (content.Length, issue);
    }
}
