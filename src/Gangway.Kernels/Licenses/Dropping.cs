namespace Gangway.Kernels.Licenses;

/// <summary>Takes out of a list what a condition holds for. <c>List.RemoveAll</c> does so too, but a condition that looks at more than the item is a new object each time.</summary>
internal static class Dropping
{
    /// <param name="context">What the condition looks at beside the item, so that it can be a static one.</param>
    public static void Drop<T, TContext>(this List<T> list, TContext context, Func<T, TContext, bool> isDropped)
    {
        var kept = 0;
        for (var place = 0; place < list.Count; place++)
        {
            if (!isDropped(list[place], context))
            {
                list[kept++] = list[place];
            }
        }

        list.RemoveRange(kept, list.Count - kept);
    }
}
