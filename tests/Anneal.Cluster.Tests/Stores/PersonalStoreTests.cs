using Anneal.Studies;
using Anneal.Studies.Tests.Databases;
using Anneal.Tuning.Studies;

namespace Anneal.Cluster.Tests.Stores;

/// <summary>A PostgreSQL of one's own, made, started and stopped by the tool.</summary>
[Collection(PersonalStore.OneAtATime)]
public sealed class PersonalStoreTests
{
    [PostgresFact]
    public void A_store_needs_no_administrator_and_keeps_its_password_and_its_studies()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var store = new PersonalStore();
        var owners = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var path in new[] { store.PasswordFile, Path.Combine(store.Folder, "password") })
            Assert.Equal(owners, File.GetUnixFileMode(path));
        var address = StudyAddress.Parse(store.Address);
        using (
            var study = new Tuning.Studies.Study(Workforces.SmallStudy.Settings, StudyDatabase.Store(address, "kept"))
        )
            Assert.NotNull(study.Plan);

        var again = store.Start();
        Assert.Contains($"export PGPASSFILE={store.PasswordFile}\n", again, StringComparison.Ordinal);
        Assert.Contains($"--store {store.Address}\n", again, StringComparison.Ordinal);
        Assert.Equal("stopped\n", store.Tool("store", "stop", "--folder", store.Folder).Output);
        Assert.Equal(1, store.Tool("store", "stop", "--folder", store.Folder).ExitCode);
        store.Start();
        using (var database = new StudyDatabase(address))
            Assert.Equal("kept", Assert.Single(database.Studies()).Name);

        // Without the password nobody comes in, not even from this machine.
        Environment.SetEnvironmentVariable("PGPASSFILE", "/dev/null");
        try
        {
            var refused = Assert.Throws<StudyStoreException>(() => new StudyDatabase(address));
            Assert.EndsWith(
                " The password is read from PGPASSWORD, or from the file that PGPASSFILE names: a line "
                    + "'host:port:database:user:password' for this server; only its owner may read it.",
                refused.Message,
                StringComparison.Ordinal
            );
        }
        finally
        {
            Environment.SetEnvironmentVariable("PGPASSFILE", store.PasswordFile);
        }
    }
}
