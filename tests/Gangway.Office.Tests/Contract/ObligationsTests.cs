using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Norms;
using static Gangway.Office.Tests.Contract.LicenseStories;

namespace Gangway.Office.Tests.Contract;

public class ObligationsTests
{
    [Fact]
    public void An_internal_tool_owes_no_notice_for_a_permissive_part() =>
        Assert.DoesNotContain(Of("internal", Component("left-pad", "MIT")), obligation => obligation.State == ObligationState.Due);

    [Fact]
    public void A_delivered_program_owes_the_license_text_of_a_permissive_part_and_says_by_which_clause()
    {
        var owed = Assert.Single(Of("binary", Component("left-pad", "MIT")), obligation => obligation.Norm.Aim == "provide-license-text");

        Assert.Equal(ObligationState.Due, owed.State);
        Assert.Equal("MIT", owed.License);
        Assert.NotEqual("", owed.Norm.Source.Clause);
        Assert.Equal(["pkg:generic/left-pad@1"], owed.Components);
    }

    [Fact]
    public void A_notice_that_names_every_component_fulfils_it_and_is_the_evidence()
    {
        ImmutableArray<ProvidedArtifact> notices = [Notice("left-pad 1.0, MIT\n@scope/tool@2.1.0\n")];

        var owed = Of("binary", [Component("left-pad", "MIT"), Component("tool", "MIT") with { Group = "@scope" }], notices)
            .Single(obligation => obligation.Norm.Aim == "provide-license-text");

        Assert.Equal(ObligationState.Done, owed.State);
        Assert.Equal(["NOTICE"], owed.Evidence);
    }

    [Fact]
    public void A_notice_that_leaves_one_out_is_still_due_and_says_how_many_it_covers()
    {
        var owed = Of("binary", [Component("left-pad", "MIT"), Component("right-pad", "MIT")], [Notice("left-pad\n")])
            .Single(obligation => obligation.Norm.Aim == "provide-license-text");

        Assert.Equal(ObligationState.Due, owed.State);
        Assert.Equal(new Share(1, 2, 2), owed.Covered);
    }

    [Fact]
    public void Source_and_written_offer_stay_alternatives_and_either_fulfils_the_norm()
    {
        var without = Source(Of("binary", [Component("readline", "GPL-2.0-only")], []));
        var offered = Source(Of("binary", [Component("readline", "GPL-2.0-only")], [ProvidedArtifact.Of("source-offer", "SOURCE-OFFER.txt", "readline 8.2")]));

        Assert.Equal(ObligationState.Due, without.State);
        Assert.True(without.Norm.Alternatives.Length >= 2);
        Assert.Equal(ObligationState.Done, offered.State);

        static Obligation Source(ImmutableArray<Obligation> owed) => owed.Single(obligation => obligation.Norm.Id == "license.gpl-2.0.source");
    }

    [Fact]
    public void Whether_it_was_modified_is_asked_only_where_that_decides()
    {
        var unknown = Of("network", Component("ghostscript", "AGPL-3.0-only"));
        var unchanged = Of("network", Component("ghostscript", "AGPL-3.0-only").Knowing("modified", "no"));

        Assert.Contains(unknown, obligation => obligation.State == ObligationState.Open && obligation.Asks.Contains("modified"));
        Assert.DoesNotContain(unchanged, obligation => obligation.Asks.Contains("modified"));
    }

    [Fact]
    public void A_prohibition_stands_and_no_file_can_show_it_is_kept() =>
        Assert.All(
            Of("binary", Component("zlib", "BSD-3-Clause")).Where(obligation => obligation.Norm.Deontic == Deontic.MustNot),
            obligation => Assert.Equal(ObligationState.Standing, obligation.State));

    [Fact]
    public void A_product_delivered_in_two_forms_owes_what_either_form_asks()
    {
        ImmutableArray<Context> contexts = [.. Shipped("internal"), .. Shipped("binary")];

        var owed = Obligations.Of([Component("left-pad", "MIT")], EncodedNorms.Library, contexts, []);

        Assert.Contains(owed, obligation => obligation.State == ObligationState.Due);
    }

    [Fact]
    public void A_license_whose_terms_are_not_encoded_activates_nothing() =>
        Assert.Empty(Of("binary", Component("oddity", "LicenseRef-oddity")));

    [Fact]
    public void Ten_thousand_components_under_one_license_are_one_row_a_norm()
    {
        var many = Enumerable.Range(0, 10_000).Select(number => Component($"part{number}", "MIT"));

        var owed = Obligations.Of(many, EncodedNorms.Library, Shipped("binary"), []);

        Assert.Equal(owed.Select(obligation => obligation.Norm.Id).Distinct().Count(), owed.Length);
        Assert.All(owed, obligation => Assert.Equal(10_000, obligation.Components.Length));
    }

    [Fact]
    public void What_was_due_with_a_delivery_that_has_been_made_is_late()
    {
        ImmutableArray<Context> delivered = [Shipped("binary")[0].With("delivered", "yes", "gangway.yml")];
        var owed = Obligations.Of([Component("left-pad", "MIT")], EncodedNorms.Library, delivered, []);

        Assert.Contains(owed, obligation => obligation is { State: ObligationState.Late, Norm.Due: "delivery" });
        Assert.DoesNotContain(owed, obligation => obligation.State == ObligationState.Due);
        Assert.All(owed, obligation => Assert.All([obligation.Norm.Role, obligation.Norm.Artifact, obligation.Norm.Due], field => Assert.NotEqual("", field)));
    }

    private static ImmutableArray<Obligation> Of(string delivery, params LicensedComponent[] components) => Of(delivery, components, []);

    private static ImmutableArray<Obligation> Of(string delivery, LicensedComponent[] components, ImmutableArray<ProvidedArtifact> artifacts) =>
        Obligations.Of(components, EncodedNorms.Library, Shipped(delivery), artifacts);

    private static ProvidedArtifact Notice(string text) => ProvidedArtifact.Of("license-text", "NOTICE", text);
}
