// expect: nothing
// checked: 1
using TorchSharp;

public class World
{
    private readonly Physics physics = new();
    private readonly torch.optim.Optimizer brain;
    private readonly torch.optim.lr_scheduler.LRScheduler calm;

    public World(Brain b)
    {
        brain = torch.optim.Adam(b.parameters(), 1e-3);
        calm = torch.optim.lr_scheduler.StepLR(brain, 100, 0.9);
    }

    public void Run()
    {
        for (var generation = 0; generation < 500; generation++)
        {
            physics.step();
            for (var tick = 0; tick < 60; tick++)
                Step(tick);
            calm.step();
        }
    }

    private void Step(int tick)
    {
        physics.Step(tick);
        brain.zero_grad();
        Reward().neg().backward();
        brain.step();
    }
}
