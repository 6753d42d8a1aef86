namespace Anneal.Cli.Commands.KeptStudies;

/// <summary><c>anneal study</c>: what a store has, and work on it.</summary>
internal static class StudyCommand
{
    public const string Name = "study";
    public const string Description = "Lists, shows, resumes, extends, compares and exports the studies of a store.";

    public static Command Create(ToolConsole console) =>
        new(Name, Description)
        {
            new ListStudiesCommand(console).Build(),
            new ShowStudyCommand(console).Build(),
            new ResumeStudyCommand(console).Build(),
            new RetryStudyCommand(console).Build(),
            new ExtendStudyCommand(console).Build(),
            new CompareStudiesCommand(console).Build(),
            new ExportStudyCommand(console).Build(),
            new StudyWorkersCommand(console).Build(),
        };
}
