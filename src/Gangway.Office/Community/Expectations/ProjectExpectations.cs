using System.Collections.Immutable;

namespace Gangway.Office.Community.Expectations;

/// <summary>What a project asks of those who take part, as far as its files say.</summary>
/// <param name="Expectations">In the order of the data; each id once.</param>
/// <param name="Topics">One entry a topic.</param>
public sealed record ProjectExpectations(ImmutableArray<Expectation> Expectations, ImmutableArray<TopicStatement> Topics)
{
    /// <summary>Nothing was read: every topic is unknown.</summary>
    public static ProjectExpectations Unknown { get; } =
        new([], [.. Enum.GetValues<ExpectationTopic>().Select(topic => new TopicStatement(topic, TopicStanding.Unknown, null))]);

    public TopicStatement this[ExpectationTopic topic] => Topics.First(statement => statement.Topic == topic);
}
