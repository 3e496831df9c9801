import Platform
import Testing

@testable import LanguageServer

@Suite struct JobQueueTests {
  private func job(_ number: Int, isUrgent: Bool = false) -> JobQueue.Job {
    JobQueue.Job(id: .number(number), isUrgent: isUrgent) { _ in }
  }

  private func name(_ item: JobQueue.Item) -> String {
    switch item {
    case .request(let job): "\(job.id)"
    case .check(let uri): uri
    case .chore: "chore"
    }
  }

  @Test func whatTheUserWaitsForComesFirst() {
    let queue = JobQueue()
    queue.check("a", after: .zero)
    queue.add(job(1))
    queue.add(job(2, isUrgent: true))
    queue.add { _ in }
    let order = (0..<4).map { _ in name(queue.next()) }
    #expect(order == ["chore", "number(2)", "number(1)", "a"])
  }

  @Test func aNoteIsCheckedOnceWhenItHasRested() {
    let queue = JobQueue()
    let start = Moment.now
    queue.check("a", after: .milliseconds(40))
    queue.check("a", after: .milliseconds(80))
    queue.check("b", after: .milliseconds(20))
    queue.leaveOut("c")
    #expect(name(queue.next()) == "b")
    #expect(name(queue.next()) == "a")
    #expect(Moment.now - start >= .milliseconds(80))
    queue.add(job(1))
    #expect(name(queue.next()) == "number(1)")
  }

  @Test func aRequestIsTakenBackWhereItHasNotBegun() {
    let queue = JobQueue()
    queue.add(job(1))
    queue.add(job(2))
    #expect(queue.cancel(.number(2)))
    #expect(!queue.cancel(.number(3)))
    #expect(name(queue.next()) == "number(1)")
    #expect(!queue.isCancelled)
    #expect(!queue.cancel(.number(1)))
    #expect(queue.isCancelled)
    queue.check("a", after: .zero)
    #expect(name(queue.next()) == "a")
    #expect(!queue.isCancelled)
  }
}
