using Anneal.Cluster;
using Anneal.Studies;

namespace Anneal.Cli.Studies;

/// <summary>The option by which whoever starts a worker names it.</summary>
internal static class WorkerNameOption
{
    public const string Name = "--name";

    public static Option<string?> Create() =>
        new(Name)
        {
            Description = "The worker's name, which whoever starts it gives it, as STARTER/NAME. Default: none.",
            HelpName = "NAME",
        };

    /// <summary>The name with the number that the worker has at its scheduler.</summary>
    public static WorkerName? Of(string? name) => name is null ? null : new(name, SchedulerJob.Of(name.Split('/')[0]));
}
