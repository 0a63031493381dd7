import { remindOfConsultation } from './remind-of-consultation.server'
import { sendConsultationNews } from './send-consultation-news.server'
import { tellOfConsultation } from './tell-of-consultation.server'

/** The jobs of consultations, by their names. */
export const consultationJobs = {
  remind_of_consultation: remindOfConsultation,
  send_consultation_news: sendConsultationNews,
  tell_of_consultation: tellOfConsultation,
}
