using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory;

public class PackageUrlTests
{
    [Theory]
    [InlineData("pkg:npm/%40scope/Name@1.0.0", "pkg:npm/%40scope/name@1.0.0")]
    [InlineData("pkg:npm/@scope/name", "pkg:npm/%40scope/name")]
    [InlineData("PKG://PyPI/A.b__C@1.0RC1", "pkg:pypi/a-b-c@1.0rc1")]
    [InlineData("pkg:pub/Some-Package@1.0.0", "pkg:pub/some_package@1.0.0")]
    [InlineData("pkg:generic/a%20b@1%2F2?z=%26&a=x:y/z#./x/../y/", "pkg:generic/a%20b@1%2F2?a=x:y%2Fz&z=%26#x/y")]
    [InlineData("pkg:generic/name/@1", "pkg:generic/name@1")]
    [InlineData("pkg:generic/%E4%B8%AD@1?empty=&&bare", "pkg:generic/%E4%B8%AD@1")]
    [InlineData("pkg:generic/中", "pkg:generic/%E4%B8%AD")]
    [InlineData("pkg:opam/git@3/16.1", "pkg:opam/git@3%2F16.1")]
    [InlineData("pkg:unknown.type/Name", "pkg:unknown.type/Name")]
    [InlineData("pkg:git/GitHub.com/Owner/Repo", "pkg:git/github.com/owner/repo")]
    [InlineData("pkg:git/git.example.org/GROUP/Repo", "pkg:git/git.example.org/GROUP/Repo")]
    [InlineData("pkg:cpan/author/Some-Thing", "pkg:cpan/AUTHOR/Some-Thing")]
    public void A_purl_is_brought_to_its_canonical_form(string text, string canonical)
    {
        Assert.True(PackageUrl.TryParse(text, out var purl, out var error), error);
        Assert.Equal(canonical, purl.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("npm/name")]
    [InlineData("pkg:")]
    [InlineData("pkg:/npm")]
    [InlineData("pkg:np%6D/name")]
    [InlineData("pkg:中/name")]
    [InlineData("pkg:npm/%zz")]
    [InlineData("pkg:npm/%E4%B8")]
    [InlineData("pkg:npm/a%2Fb/c")]
    [InlineData("pkg:npm/name#a%2Fb")]
    [InlineData("pkg:npm/name?k=%")]
    [InlineData("pkg:npm/name?=v")]
    public void What_no_reading_gives_a_meaning_is_refused_with_a_reason(string? text)
    {
        Assert.False(PackageUrl.TryParse(text, out var purl, out var error));
        Assert.Null(purl);
        Assert.NotEmpty(error);
        Assert.False(PackageUrl.TryRepair(text, out _, out var deviation));
        Assert.NotEmpty(deviation!);
    }

    [Theory]
    [InlineData("pkg:golang/stdlib@1.22.1", "pkg:golang/stdlib@1.22.1")]
    [InlineData("pkg:nuget/owner/Name@1", "pkg:nuget/owner/Name@1")]
    [InlineData("pkg:rpm/fedora/curl@1?Arch=i386", "pkg:rpm/fedora/curl@1?arch=i386")]
    [InlineData("pkg:generic/a?k=1&k=2", "pkg:generic/a?k=1")]
    [InlineData("pkg:swid/Some@1", "pkg:swid/Some@1")]
    [InlineData("pkg:julia/Dates", "pkg:julia/Dates")]
    public void What_breaks_a_rule_but_leaves_no_doubt_is_refused_and_can_be_repaired(string text, string canonical)
    {
        Assert.False(PackageUrl.TryParse(text, out _, out var error));
        Assert.True(PackageUrl.TryRepair(text, out var purl, out var deviation));
        Assert.Equal(error, deviation);
        Assert.Equal(canonical, purl.ToString());
    }

    [Fact]
    public void Two_purls_are_equal_where_their_canonical_texts_are()
    {
        Assert.True(PackageUrl.TryParse("pkg:npm/a@1?b=2&a=1", out var left, out _));
        Assert.True(PackageUrl.TryParse("pkg:NPM/A@1?a=1&b=2", out var right, out _));
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, left.WithoutVersion());
        Assert.Equal("pkg:npm/a?a=1&b=2", left.WithoutVersion().ToString());
    }

    [Fact]
    public void A_copy_with_another_version_is_another_purl()
    {
        Assert.True(PackageUrl.TryParse("pkg:npm/a@1", out var purl, out _));
        Assert.Equal("pkg:npm/a@1", purl.ToString());
        Assert.Equal("pkg:npm/a@2", (purl with { Version = "2" }).ToString());
    }

    [Fact]
    public void A_text_with_half_a_surrogate_pair_is_refused() =>
        Assert.False(PackageUrl.TryRepair("pkg:npm/name@\ud800", out _, out _));

    [Fact]
    public void Parts_with_half_a_surrogate_pair_are_refused()
    {
        Assert.False(PackageUrl.TryCreate("generic", null, "a\udc00", null, null, null, out _, out _));
        Assert.False(PackageUrl.TryCreate("generic", null, "a", null, [new("k", "\ud800")], null, out _, out _));
    }

    [Fact]
    public void A_path_of_many_segments_is_read_in_linear_time()
    {
        var text = "pkg:generic/" + string.Concat(Enumerable.Repeat("a/", 200_000)) + "name";
        Assert.True(PackageUrl.TryParse(text, out var purl, out _));
        Assert.Equal(text, purl.ToString());
    }

    [Fact]
    public void Whatever_is_built_reads_back_as_the_same()
    {
        var type = Gen.Elements("generic", "npm", "git", "pypi", "pub", "golang", "mlflow", "cpan", "hex", "oci", "x.y-z");
        var text = ArbMap.Default.GeneratorFor<string?>();
        var parts = from t in type
                    from ns in text
                    from name in text
                    from version in text
                    from value in text
                    from subpath in text
                    select (t, ns, name, version, value, subpath);
        Prop.ForAll(parts.ToArbitrary(), p =>
        {
            if (!PackageUrl.TryCreate(p.t, p.ns, p.name, p.version, [new("key", p.value)], p.subpath, out var built, out _))
            {
                return true;
            }

            return PackageUrl.TryParse(built.ToString(), out var read, out _)
                && read == built
                && (read.Type, read.Namespace, read.Name, read.Version, read.Subpath)
                    == (built.Type, built.Namespace, built.Name, built.Version, built.Subpath);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Whatever_is_read_has_a_canonical_text_that_reads_back_as_itself()
    {
        var pieces = Gen.Elements(
            "pkg:", "npm", "git", "pypi", "swift", "/", "//", "@", "?", "#", "&", "=", "%40", "%2F", "%", "%zz", "a", "B", "..", ".", ":", "中", "\ud83d\ude00", "\ud800", "k", " ");
        var texts = from prefix in Gen.Elements("pkg:generic/", "pkg:git/h/", "pkg:npm/", "")
                    from rest in pieces.ListOf()
                    select prefix + string.Concat(rest);
        Prop.ForAll(texts.ToArbitrary(), text =>
            !PackageUrl.TryRepair(text, out var purl, out _)
            || (PackageUrl.TryRepair(purl.ToString(), out var again, out _) && again.ToString() == purl.ToString()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    /// <summary>A slash too many before the type means nothing and keeps a purl from the short way of reading.</summary>
    [Fact]
    public void The_short_way_of_reading_says_what_the_long_one_says()
    {
        var piece = Gen.Elements("a", "b", "Z9", ".", "-", "_", "~", ":", "/", "@", "?", "&", "=", "k=v", "arch=amd64", "&b=2", "%40", "%2F", "%20", "%3A", "%41", "%c3", "%7f", "%7F", "%", "+", "ö", "//", "..", "#", "#s");
        var texts = from type in Gen.Elements("generic/", "npm/", "git/h/o/", "pypi/", "pub/", "cpan/", "golang/", "julia/", "oci/", "NPM/", "x.y/", "swift/h/o/")
                    from rest in piece.ListOf()
                    select type + string.Concat(rest);
        Prop.ForAll(texts.ToArbitrary(), text => Told($"pkg:{text}") == Told($"pkg:/{text}")).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

        static string Told(string text)
        {
            var isRight = PackageUrl.TryParse(text, out _, out var error);
            var isRead = PackageUrl.TryRepair(text, out var purl, out var deviation);
            var parts = purl is null ? "" : $"{purl}|{purl.Type}|{purl.Namespace}|{purl.Name}|{purl.Version}|{purl.Subpath}|{string.Join('|', purl.Qualifiers)}|{purl.WithoutVersion()}|{purl.WithoutVersion() with { Subpath = purl.Subpath }}";
            return $"{isRight}|{error}|{isRead}|{deviation}|{parts}";
        }
    }
}
