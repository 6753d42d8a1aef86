// expect: nothing
// checked: 0
using TorchSharp;

public class Agent
{
    private readonly QNetwork online = new(4, 2);
    private readonly QNetwork target = new(4, 2);
    private readonly Replay memory = new Replay(10_000);
    private readonly torch.optim.Optimizer optimizer;
    private readonly torch.optim.lr_scheduler.LRScheduler decay;
    private int updates;

    public Agent()
    {
        optimizer = torch.optim.Adam(online.parameters(), lr: 1e-3);
        decay = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9995);
    }

    public void Play(IEnvironment env, int episodes)
    {
        for (int episode = 0; episode < episodes; episode++)
        {
            var state = env.Reset();
            var done = false;
            while (!done)
            {
                var action = Act(state);
                (var next, var reward, done) = env.Step(action);
                memory.Add((state, action, reward, next, done));
                state = next;
                if (memory.Count > 64)
                    Learn(memory.Sample(64));
            }
        }
    }

    private void Learn(Transition[] batch)
    {
        var loss = Loss(batch);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        decay.step();
        if (++updates % 500 == 0)
            target.load_state_dict(online.state_dict());
    }
}
