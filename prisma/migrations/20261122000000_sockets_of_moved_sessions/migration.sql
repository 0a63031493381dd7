-- Proving who she is moves a session to a new token. A socket that was opened with the old one knows
-- the session by an id that no later notice will name, so it is cut at once and comes back anew.
CREATE TRIGGER session_move_cuts_sockets AFTER UPDATE OF id ON session
  FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION session_ended();
