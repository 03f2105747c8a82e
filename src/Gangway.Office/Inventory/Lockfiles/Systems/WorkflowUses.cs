namespace Gangway.Office.Inventory.Lockfiles.Systems;

// What a workflow or a composite action runs that is not its own: actions, reusable workflows, images.
internal static class WorkflowUses
{
    /// <summary>Everything in document order; the text of an image begins with docker://.</summary>
    public static IEnumerable<(string Text, LockfileYamlNode At)> Of(LockfileYamlNode root)
    {
        var jobs = root.MembersOf("jobs").SelectMany(job => OfJob(job.Value));
        var runs = root["runs"];
        var steps = runs?.ItemsOf("steps").SelectMany(OfStep) ?? [];
        var image = runs?["image"] is { Text: { } text } node && text.StartsWith("docker://", StringComparison.Ordinal) ? new[] { (text, node) } : [];
        return jobs.Concat(steps).Concat(image);
    }

    private static IEnumerable<(string Text, LockfileYamlNode At)> OfJob(LockfileYamlNode job)
    {
        var images = job.MembersOf("services").Select(service => service.Value).Prepend(job["container"]).SelectMany(OfImage);
        return OfStep(job).Concat(images).Concat(job.ItemsOf("steps").SelectMany(OfStep));
    }

    private static IEnumerable<(string Text, LockfileYamlNode At)> OfStep(LockfileYamlNode step) =>
        step["uses"] is { Text: { Length: > 0 } text } node ? [(text.Trim(), node)] : [];

    // container: image, or container: { image: … }
    private static IEnumerable<(string Text, LockfileYamlNode At)> OfImage(LockfileYamlNode? container) =>
        (container?["image"] ?? container) is { Text: { Length: > 0 } text } node
            ? [(text.StartsWith("docker://", StringComparison.Ordinal) ? text : $"docker://{text}", node)]
            : [];
}
