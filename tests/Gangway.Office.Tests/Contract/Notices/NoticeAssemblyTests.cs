using Gangway.Office.Contract.Notices;
using Gangway.Office.Tests.Norms;

namespace Gangway.Office.Tests.Contract.Notices;

public sealed class NoticeAssemblyTests
{
    [Fact]
    public void Components_stand_by_license_and_each_text_once()
    {
        var notice = Of(Component("b", "MIT"), Component("a", "MIT"), Component("c", "ISC"));

        Assert.Equal(["ISC", "MIT"], notice.Groups.Select(group => group.Expression));
        Assert.Equal(["a", "b"], notice.Groups[1].Components.Select(component => component.Name));
        Assert.Equal(["text of ISC", "text of MIT"], notice.Texts.Select(text => text.Text));
        Assert.All(notice.Texts, text => Assert.True(text.IsOfSpdxList));
        Assert.True(notice.IsWhole);
    }

    [Fact]
    public void A_text_that_lies_with_the_component_counts_before_that_of_the_list()
    {
        var own = Component("a", "MIT") with { Texts = [new FoundText("MIT", "MIT of Example", "a/LICENSE")] };

        var notice = Of(own, Component("b", "MIT"));

        Assert.Equal(["MIT of Example", "text of MIT"], notice.Texts.Select(text => text.Text));
        Assert.Equal(["a/LICENSE"], notice.Texts[0].Sources);
        Assert.Equal(["b"], notice.Texts[1].Components);
    }

    [Fact]
    public void Texts_that_differ_in_white_space_alone_are_one()
    {
        var notice = Of(
            Component("a", "MIT") with { Texts = [new FoundText("MIT", "one two", "a/LICENSE")] },
            Component("b", "MIT") with { Texts = [new FoundText("MIT", "one\n  two\n", "b/LICENSE")] });

        Assert.Equal(["a", "b"], Assert.Single(notice.Texts).Components);
        Assert.Equal(["a/LICENSE", "b/LICENSE"], notice.Texts[0].Sources);
    }

    [Fact]
    public void The_text_of_a_GNU_license_serves_only_and_or_later() =>
        Assert.False(Assert.Single(Of(Component("a", "GPL-2.0-or-later") with { Texts = [new FoundText("GPL-2.0-only", "gpl", "COPYING")] }).Texts).IsOfSpdxList);

    [Fact]
    public void A_missing_text_is_listed_and_not_made_up()
    {
        var notice = Of(Component("a", "LicenseRef-own"), Component("b", "GPL-2.0-only WITH Classpath-exception-2.0"));

        Assert.Equal(["Classpath-exception-2.0", "LicenseRef-own"], notice.Missing.Select(missing => missing.License));
        Assert.Equal(["GPL-2.0-only"], notice.Texts.Select(text => text.License));
        Assert.False(notice.IsWhole);
    }

    [Fact]
    public void A_choice_is_made_once_and_recorded()
    {
        var notice = Of(Component("a", "GPL-3.0-only OR MIT"), Component("b", "GPL-3.0-only OR MIT"), Component("c", "ISC"));

        Assert.Equal(new NoticeChoice("GPL-3.0-only OR MIT", "MIT", 2), Assert.Single(notice.Choices));
        Assert.Equal(["ISC", "MIT"], notice.Groups.Select(group => group.Expression));
    }

    [Fact]
    public void A_component_without_a_license_is_listed_apart() =>
        Assert.Equal("x", Assert.Single(Of(new NoticeComponent { Name = "x" }).Unknown).Name);

    [Fact]
    public void Blanks_of_a_form_are_no_statements_and_equal_ones_stand_once()
    {
        var component = Component("a", "MIT") with { Copyrights = ["Copyright 2020 Example", "Copyright [yyyy] [name of copyright owner]", "Copyright 2020 Example"] };

        Assert.Equal(["Copyright 2020 Example"], Of(component).Groups[0].Components[0].Copyrights);
    }

    [Fact]
    public void Equal_NOTICE_files_stand_once()
    {
        var notice = Of(
            Component("a", "Apache-2.0") with { NoticeFiles = [new FoundText(null, "Example\nby Example", "a/NOTICE")] },
            Component("b", "Apache-2.0") with { NoticeFiles = [new FoundText(null, "Example\nby Example\n", "b/NOTICE")] });

        Assert.Equal(["a", "b"], Assert.Single(notice.NoticeFiles).Components);
    }

    [Fact]
    public void The_order_of_the_components_changes_nothing()
    {
        NoticeComponent[] components = [Component("a", "MIT"), Component("b", "ISC OR MIT"), Component("c", "Apache-2.0") with { Version = "2" }, Component("c", "Apache-2.0") with { Version = "1" }];

        Assert.Equal(Shown(Of(components)), Shown(Of([.. components.Reverse()])));
    }

    private static string Shown(Notice notice) => string.Join('\n', notice.Groups.SelectMany(group => group.Components.Select(component => $"{group.Expression} {component.Title}"))
        .Concat(notice.Texts.Select(text => text.Text)).Concat(notice.Choices.Select(choice => choice.ToString())));

    private static NoticeComponent Component(string name, string license) => new() { Name = name, License = KnownIds.Parse(license) };

    private static Notice Of(params NoticeComponent[] components) =>
        NoticeAssembly.Of(components, EncodedNorms.Library, id => KnownIds.Ids.License(id) is null ? null : $"text of {id}");
}
